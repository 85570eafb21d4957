"""`python -m inlimine.server`."""

import sys

from inlimine.server.start import main

sys.exit(main())
