"""Written orders, minutes and tentative rulings -> what the court did with which motion."""

from inlimine.readers.orders.read_order import read_order

__all__ = ["read_order"]
