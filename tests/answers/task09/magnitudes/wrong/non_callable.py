magnitudes = torch.zeros(3)
