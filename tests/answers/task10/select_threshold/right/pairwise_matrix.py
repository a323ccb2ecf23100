def select_threshold(logits, maximum):
    s = logits.softmax(1).amax(1)
    rates = (s[None, :] >= s[:, None]).float().mean(1)
    good = s[rates <= maximum]
    if good.numel() == 0:
        return torch.nextafter(s.max(), torch.tensor(2.0)).item()
    return good.min().item()
