"""A log in SQL tables, within one transaction; only what every SQL database understands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    Table,
    Text,
    bindparam,
    delete,
    func,
    insert,
    null,
    select,
    update,
)

from inlimine.store.header import Row
from inlimine.store.room import Room
from inlimine.store.shelf import Offered, Step

_META = MetaData()
_HEADER = Row._fields.index("body")  # how many fields of a row are its header's
ROOM = Table("room", _META, Column("one", Integer), *(Column(n, Text) for n in ("id", "case_id", "kind", "name")))
HEADERS = Table(
    "headers",
    _META,
    Column("number", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text) for name in ("entry", "kind", "recorded_at", "author", "role")),
    Column("reviewed", Integer),
    *(Column(name, Text) for name in ("corrects", "digest", "previous", "hash")),
)
BODIES = Table(
    "bodies",
    _META,
    Column("number", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text) for name in ("body", "salt")),
)
PROPOSALS = Table(
    "proposals",
    _META,
    Column("place", Integer, primary_key=True),
    *(Column(name, Text) for name in Offered._fields),
)
STEPS = Table(
    "proposal_steps",
    _META,
    Column("place", Integer, primary_key=True),
    *(Column(name, Text) for name in Step._fields),
)

_LAST = select(HEADERS, null(), null()).order_by(HEADERS.c.number.desc()).limit(1)
_ROWS = (
    select(HEADERS, BODIES.c.body, BODIES.c.salt)
    .select_from(HEADERS.outerjoin(BODIES, HEADERS.c.number == BODIES.c.number))
    .where(HEADERS.c.number > bindparam("after"))
    .order_by(HEADERS.c.number)
)
_STRAYS = (
    select(BODIES.c.number)
    .select_from(BODIES.outerjoin(HEADERS, HEADERS.c.number == BODIES.c.number))
    .where(HEADERS.c.number.is_(None))
)
_NEWEST_STEPS = select(func.max(STEPS.c.place)).group_by(STEPS.c.proposal)
_OFFERED = (
    select(*(PROPOSALS.c[name] for name in Offered._fields), *(STEPS.c[name] for name in Step._fields))
    .select_from(
        PROPOSALS.outerjoin(STEPS, (STEPS.c.proposal == PROPOSALS.c.id) & STEPS.c.place.in_(_NEWEST_STEPS))
    )
    .order_by(PROPOSALS.c.place)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    """The statements of which an append and a load consist, as text of one dialect."""

    last: str
    rows: str
    header: str
    body: str


@cache
def _texts(dialect: Any) -> _Texts:
    """Written once: SQLAlchemy takes longer to look at a statement than SQLite takes to run it."""
    made = dialect()
    last, rows, header, body = (
        str(one.compile(dialect=made, compile_kwargs={"render_postcompile": True, "literal_binds": one is _LAST}))
        for one in (_LAST, _ROWS, insert(HEADERS), insert(BODIES))
    )
    return _Texts(last=last, rows=rows, header=header, body=body)


class SqlPage:
    """The tables of one room, as a transaction sees them; `driver` is the connection beneath SQLAlchemy's."""

    def __init__(self, connection: Connection, driver: Any) -> None:
        self._connection = connection
        self._driver = driver
        dialect: Any = type(connection.dialect)
        self._texts = _texts(dialect)

    def name_room(self, room: Room) -> None:
        """Write whose room it is, once and for all."""
        named = {"one": 1, "id": room.id, "case_id": room.case, "kind": room.kind.value, "name": room.name}
        self._connection.execute(insert(ROOM), named)

    def head(self) -> Row | None:
        """The last row, without its body."""
        last = self._driver.execute(self._texts.last).fetchone()
        return Row._make(last) if last else None

    def rows(self, after: int = 0) -> Iterator[Row]:
        """The rows beyond a number, in their order."""
        return map(Row._make, self._driver.execute(self._texts.rows, (after,)))

    def strays(self) -> list[int]:
        """The numbers of bodies without a header."""
        return list(self._connection.execute(_STRAYS).scalars())

    def put(self, rows: Sequence[Row]) -> None:
        """Add rows at the end."""
        for row in rows:
            self._driver.execute(self._texts.header, row[:_HEADER])
            self._driver.execute(self._texts.body, (row.number, row.body, row.salt))

    def blank(self, row: Row) -> None:
        """Take away a body, and the proposals that it came from, also as they were before they were restated."""
        blanked = update(BODIES).where(BODIES.c.number == row.number).values(body=None, salt=None)
        self._connection.execute(blanked)
        made_from = select(STEPS.c.proposal).where(STEPS.c.entry == row.entry)
        before = select(STEPS.c.proposal).where(STEPS.c.entry.in_(made_from))
        gone = PROPOSALS.c.id.in_(made_from.union(before))
        self._connection.execute(delete(PROPOSALS).where(gone))

    def offer(self, proposals: Sequence[Offered]) -> None:
        """Lay proposals beside the log."""
        if proposals:
            self._connection.execute(insert(PROPOSALS), [one._asdict() for one in proposals])

    def step(self, steps: Sequence[Step]) -> None:
        """Note what became of proposals."""
        if steps:
            self._connection.execute(insert(STEPS), [one._asdict() for one in steps])

    def forget(self, ids: Sequence[str]) -> None:
        """Take away proposals for good; their steps, which hold no words, stay."""
        self._connection.execute(delete(PROPOSALS).where(PROPOSALS.c.id.in_(list(ids))))

    def last_steps(self, *states: str) -> dict[str, str]:
        """The last of these states of everything that has ever been in one of them."""
        wanted = select(STEPS.c.proposal, STEPS.c.state).where(STEPS.c.state.in_(states)).order_by(STEPS.c.place)
        return {one.proposal: one.state for one in self._connection.execute(wanted)}

    def offered(self) -> list[tuple[Offered, Step | None]]:
        """Every proposal with the last thing that became of it, oldest first."""
        # Every page asks, each with a file opened anew: to prepare the query below takes longer than to run it.
        if not self._connection.exec_driver_sql(f"SELECT 1 FROM {PROPOSALS.name} LIMIT 1").first():  # noqa: S608
            return []
        width = len(Offered._fields)
        found = self._connection.execute(_OFFERED).all()
        return [(Offered(*one[:width]), Step(*one[width:]) if one[width] else None) for one in found]

    def extent(self) -> tuple[int, int]:
        """How far the log reaches, and how much has ever been laid beside it."""
        last = (select(func.coalesce(func.max(column), 0)) for column in (PROPOSALS.c.place, STEPS.c.place))
        beside = [self._connection.execute(one).scalar_one() for one in last]
        head = self.head()
        return head.number if head else 0, sum(beside)
