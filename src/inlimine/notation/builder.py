"""The Lark transformer: one method per rule of the grammar, gathered from the modules of rules."""

from __future__ import annotations

from typing import Any

from lark import Transformer

from inlimine.notation import (
    rules_acts,
    rules_case,
    rules_charts,
    rules_common,
    rules_items,
    rules_queries,
    rules_trial,
)
from inlimine.notation.draft import Rule

_MODULES = (rules_common, rules_case, rules_items, rules_acts, rules_trial, rules_charts, rules_queries)
RULES: dict[str, Rule] = {name: rule for module in _MODULES for name, rule in module.RULES.items()}


def builder() -> Transformer[Any, Any]:
    """A transformer that makes entries while the parser reads."""
    methods = {name: staticmethod(_of_children(rule)) for name, rule in RULES.items()}
    built: type[Transformer[Any, Any]] = type("Builder", (Transformer,), methods)
    return built()


def _of_children(rule: Rule) -> Rule:
    return lambda children: rule(*children)
