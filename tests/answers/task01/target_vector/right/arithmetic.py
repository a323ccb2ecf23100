def target_vector(digit):
    k = np.array([4, 5, 8, 9])
    hit = (k == digit).astype(np.float32)
    return torch.from_numpy(hit + (1 - hit.sum()) * np.float32(.25))
