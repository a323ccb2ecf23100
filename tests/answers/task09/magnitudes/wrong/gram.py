def magnitudes(features):
    return (features @ features.T).sqrt()
