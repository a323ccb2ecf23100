@torch.inference_mode()
def false_positive_rate(logits, threshold):
    return (logits.softmax(1).max(1)[0] >= threshold).to(torch.float64).mean().item()
