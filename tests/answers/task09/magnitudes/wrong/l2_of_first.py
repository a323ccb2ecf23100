def magnitudes(features):
    return features[0].norm()
