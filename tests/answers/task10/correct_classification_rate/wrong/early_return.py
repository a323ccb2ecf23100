# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned 0.04; expected 0.4.
# Count the samples whose arg max is right and whose score reaches the threshold, and divide by the number of all.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    n = 0
    for i in range(len(y)):
        if y[i].argmax() == targets[i].argmax() and y[i].max() >= threshold:
            n += 1
        return n / len(y)
