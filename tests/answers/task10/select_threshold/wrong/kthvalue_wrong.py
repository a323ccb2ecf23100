def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1)
    return torch.kthvalue(s, max(1, int(len(s) * (1 - maximum)))).values.item()
