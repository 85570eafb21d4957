"""`python -m inlimine` is the command `inlimine`."""

from inlimine.cli.main import main

raise SystemExit(main())
