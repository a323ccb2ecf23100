class R:
    def __call__(self, logits, threshold):
        return logits.softmax(1).amax(1).ge(threshold).float().mean().item()
false_positive_rate = R()
