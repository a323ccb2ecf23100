# Wrong: `false_positive_rate` is 1.0 (type float); expected a function: `def false_positive_rate(...):`.
false_positive_rate = 1.0
