"""Imported before much else is."""

from grader.sandbox.inside import shortcuts

shortcuts.begin_imports()
