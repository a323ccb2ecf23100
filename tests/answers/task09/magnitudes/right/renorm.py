def magnitudes(features):
    return (features.abs() ** 2.0).sum(1).pow(0.5)
