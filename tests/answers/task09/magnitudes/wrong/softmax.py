def magnitudes(features):
    return features.softmax(1).norm(dim=1)
