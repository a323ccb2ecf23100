class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Return image and target vector."""
        x = self.data[index].type(torch.FloatTensor) * (1.0 / 255.0)
        x = x.view(1, 28, 28)
        y = target_vector(self.targets[index].numpy().item())
        return (x, y)
