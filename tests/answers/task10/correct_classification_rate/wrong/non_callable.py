# Wrong: `correct_classification_rate` is 0.9 (type float); expected a function: `def
# correct_classification_rate(...):`.
correct_classification_rate = 0.9
