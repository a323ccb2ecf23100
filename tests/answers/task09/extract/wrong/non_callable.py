extract = (1, 2, 3)
