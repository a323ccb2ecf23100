_norm = np.vectorize(np.linalg.norm, signature="(d)->()")

def magnitudes(features):
    return torch.as_tensor(_norm(features.numpy()))
