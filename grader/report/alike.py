"""Finds pairs of submissions whose answers are alike."""

from .gather import Class


def pairs(group: Class) -> list[object]:
    return []
