def magnitudes(features):
    return (features ** 2).mean(1).mul(features.shape[1]).sqrt()
