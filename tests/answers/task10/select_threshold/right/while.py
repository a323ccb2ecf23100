def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    tau = 0.0
    while (scores >= tau).double().mean().item() > maximum:
        tau += 0.001
    return tau
