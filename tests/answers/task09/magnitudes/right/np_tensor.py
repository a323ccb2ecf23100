def magnitudes(features):
    return torch.tensor(np.sqrt((np.asarray(features) ** 2).sum(axis=1)))
