magnitudes = lambda features: features.pow(2).sum(1).sqrt()
