select_threshold = 0.7
