def magnitudes(features):
    return features.double().pow(2).sum(1).sqrt()
