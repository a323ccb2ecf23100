correct_classification_rate = 0.9
