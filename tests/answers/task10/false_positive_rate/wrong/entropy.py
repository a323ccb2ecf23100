# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.235294; expected 0.676471. Count the
# samples whose largest softmax score reaches the threshold, and divide by the number of all.
def false_positive_rate(logits, threshold):
    y = torch.softmax(logits, 1)
    h = -(y * y.clamp(min=1e-12).log()).sum(1) / np.log(y.shape[1])
    return (1 - h >= threshold).float().mean().item()
