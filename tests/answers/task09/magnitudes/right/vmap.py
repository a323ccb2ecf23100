magnitudes = torch.vmap(lambda f: f.dot(f).sqrt())
