def magnitudes(features):
    return features.square().mean(1).sqrt()
