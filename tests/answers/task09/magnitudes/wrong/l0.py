def magnitudes(features):
    return (features != 0).sum(1).float()
