"""Words of verdicts, which the class report reads again; this module imports nothing."""

BELOW = "The last line below is where it happened."
FURTHER = "with further inputs"
COUNTS_WHEN = "This part counts when"
