def magnitudes(features):
    result = torch.zeros(features.shape[0])
    for i in range(features.shape[0]):
        total = 0.0
        for j in range(features.shape[1]):
            total += features[i, j] ** 2
        result[i] = total ** 0.5
    return result
