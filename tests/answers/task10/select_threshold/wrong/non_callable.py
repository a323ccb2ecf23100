# Wrong: `select_threshold` is 0.7 (type float); expected a function: `def select_threshold(...):`.
select_threshold = 0.7
