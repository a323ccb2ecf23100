fit = []
