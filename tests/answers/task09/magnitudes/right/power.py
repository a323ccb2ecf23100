def magnitudes(features):
    return (features ** 2).sum(-1) ** (1 / 2)
