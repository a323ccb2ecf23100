def magnitudes(features):
    return (features - features.mean(0)).norm(dim=1)
