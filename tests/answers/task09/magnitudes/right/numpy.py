def magnitudes(features):
    return torch.from_numpy(np.linalg.norm(features.numpy(), axis=1))
