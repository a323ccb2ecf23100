def magnitudes(features):
    return features.std(1)
