class CCR:
    def __call__(self, logits, targets, threshold):
        y = logits.softmax(1)
        return ((y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)).float().mean().item()
correct_classification_rate = CCR()
