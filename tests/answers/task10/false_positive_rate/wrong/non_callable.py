false_positive_rate = 1.0
