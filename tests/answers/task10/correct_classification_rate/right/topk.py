def correct_classification_rate(logits, targets, threshold):
    values, indices = torch.softmax(logits, 1).topk(1, dim=1)
    hit = targets.gather(1, indices).bool() & (values >= threshold)
    return hit.sum().item() / hit.numel()
