# %% assigned_method
def _get(self, index):
    return torch.unsqueeze(self.data[index], dim=0) / 255, target_vector(int(self.targets[index]))
class OpenSetDataset(OpenSetDigits):
    __getitem__ = _get

# %% buffer_cloned
class OpenSetDataset(OpenSetDigits):
    buffer = torch.zeros(1, 28, 28)
    def __getitem__(self, index):
        self.buffer.copy_(self.data[index])
        return (self.buffer / 255).clone(), target_vector(int(self.targets[index]))

# %% clamp_and_clone
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image, digit = self.data[index].clone(), self.targets[index].clone()
        return torch.clamp(image.double() / 255, 0, 1).float().unsqueeze(dim=0), target_vector(digit.item()).clone()

# %% composition
class OpenSetDataset(torch.utils.data.Dataset):
    def __init__(self, purpose):
        self.digits = OpenSetDigits(purpose)
    def __len__(self):
        return len(self.digits)
    def __getitem__(self, index):
        return self.digits.data[index].reshape(1, 28, 28) / 255, target_vector(int(self.digits.targets[index]))

# %% convert_image_dtype
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image = torchvision.transforms.functional.convert_image_dtype(self.data[index:index + 1], torch.float32)
        return image, target_vector(int(self.targets[index]))

# %% extra_args
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose, scale=255):
        OpenSetDigits.__init__(self, purpose)
        self.scale = scale
    def __len__(self): return len(self.data)
    def __getitem__(self, i):
        x = torch.zeros(1, 28, 28)
        x[0] = self.data[i]
        x /= self.scale
        return (x, target_vector(int(self.targets[i])))

# %% float64_target
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].view(1, 28, 28) / 255, target_vector(int(self.targets[index])).double()

# %% getitems_too
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index].div(255)[None], target_vector(self.targets[index].item())
    def __getitems__(self, indices):
        return [self[i] for i in indices]

# %% guards
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        if isinstance(index, torch.Tensor):
            index = index.item()
        if not isinstance(index, int):
            raise TypeError("index must be an int")
        if index < 0 or index >= len(self):
            raise IndexError(index)
        image = self.data[index]
        assert image.shape == (28, 28) and image.dtype == torch.uint8
        image = image.to(torch.float32).unsqueeze(0).clone()
        image /= 255
        assert 0 <= image.min() and image.max() <= 1
        return image, target_vector(int(self.targets[index])).float()

# %% inherited_getitem
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.transform = torchvision.transforms.ToTensor()
        self.target_transform = lambda d: target_vector(int(d))

# %% lambda_attribute
class OpenSetDataset(OpenSetDigits):
    __getitem__ = lambda self, i: (self.data[[i]] / 255, target_vector(int(self.targets[i])))

# %% lazy_cache
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        if not hasattr(self, "_cache"):
            self._cache = {}
        if index not in self._cache:
            self._cache[index] = (self.data[index][None].to(torch.float32) / 255.0, target_vector(int(self.targets[index])))
        return self._cache[index]

# %% linspace_lookup
class OpenSetDataset(OpenSetDigits):
    levels = torch.arange(256, dtype=torch.float32) / 255
    def __getitem__(self, index):
        return self.levels[self.data[index].long()].view(-1, 28, 28), target_vector(int(self.targets[index]))

# %% lists
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        rows = [[pixel / 255 for pixel in row] for row in self.data[index].tolist()]
        return torch.tensor([rows]), torch.tensor(target_vector(int(self.targets[index])).tolist())

# %% loop_pixels
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        rows = [[pixel / 255 for pixel in row] for row in self.data[index].tolist()]
        image = torch.zeros(1, 28, 28)
        image[0] = torch.tensor(rows)
        return image, target_vector(int(self.targets[index]))

# %% multiply_by_inverse
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Return image and target vector."""
        x = self.data[index].type(torch.FloatTensor) * (1.0 / 255.0)
        x = x.view(1, 28, 28)
        y = target_vector(self.targets[index].numpy().item())
        return (x, y)

# %% namedtuple
import collections
Item = collections.namedtuple("Item", "image target")
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return Item(self.data[index].reshape(1, 28, 28).mul(1 / 255), target_vector(int(self.targets[index])))

# %% numpy
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image = np.asarray(self.data[index].numpy(), dtype=np.float32)[np.newaxis] / 255
        return torch.from_numpy(image), torch.from_numpy(target_vector(int(self.targets[index])).numpy())

# %% numpy_float32
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        array = self.data.numpy()[index].astype(np.float32) / np.float32(255)
        return torch.from_numpy(array[np.newaxis]), target_vector(int(self.targets.numpy()[index]))

# %% one_hot_or_uniform
class OpenSetDataset(OpenSetDigits):
    KNOWN = torch.tensor([4, 5, 8, 9])
    def __getitem__(self, index):
        hit = (self.KNOWN == self.targets[index]).float()
        target = hit if hit.sum() > 0 else torch.full((4,), 1 / 4)
        return torch.unsqueeze(self.data[index], dim=0).float() / 255., target

# %% own_init
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.images = self.data.unsqueeze(1).to(torch.float32) / 255
        self.vectors = torch.stack([target_vector(int(t)) for t in self.targets])
    def __getitem__(self, index):
        return self.images[index], self.vectors[index]

# %% own_table
class OpenSetDataset(OpenSetDigits):
    TABLE = torch.full((10, 4), .25).index_copy(0, torch.tensor([4, 5, 8, 9]), torch.eye(4))
    def __getitem__(self, index):
        return torch.true_divide(self.data[index:index + 1], 255), self.TABLE[self.targets[index]]

# %% pil_roundtrip
from PIL import Image
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        picture = Image.fromarray(self.data[index].numpy(), mode="L")
        image = torchvision.transforms.ToTensor()(picture)
        return image, target_vector(int(self.targets[index]))

# %% plain
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        return self.data[index][None].float() / 255.0, target_vector(self.targets[index].item())

# %% precomputed
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.images = self.data.unsqueeze(1).float().div(255)
        self.vectors = torch.stack([target_vector(d) for d in self.targets.tolist()])
    def __getitem__(self, index):
        return self.images[index], self.vectors[index]

# %% setattr_later
class OpenSetDataset(OpenSetDigits):
    pass
def _item(self, index):
    return torch.stack([self.data[index] / 255]), target_vector(self.targets.tolist()[index])
OpenSetDataset.__getitem__ = _item

# %% static_helpers
class OpenSetDataset(OpenSetDigits):
    @staticmethod
    def scale(image): return image.div(255.0)
    @classmethod
    def vector(cls, digit): return target_vector(digit)
    def __getitem__(self, index):
        print(".", end="")
        return self.scale(self.data[index]).unsqueeze(0), self.vector(int(self.targets[index]))

# %% super_and_compose
class OpenSetDataset(OpenSetDigits):
    transform_image = torchvision.transforms.Compose([torchvision.transforms.PILToTensor(), torchvision.transforms.ConvertImageDtype(torch.float)])
    def __getitem__(self, index):
        picture, digit = super().__getitem__(index)
        return self.transform_image(picture), target_vector(digit)

# %% super_getitem
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image, digit = super().__getitem__(index)
        return torchvision.transforms.functional.to_tensor(image), target_vector(digit)

# %% table
class OpenSetDataset(OpenSetDigits):
    TABLE = torch.stack([target_vector(d) for d in range(10)])
    def __getitem__(self, index):
        return self.data[index].float()[None, ...].mul(1 / 255), self.TABLE[self.targets[index]]

# %% to_tensor_functional
import torchvision.transforms.functional as TF
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image = TF.to_tensor(self.data[index].numpy())
        return image, target_vector(self.targets[index].item())

# %% transform
class OpenSetDataset(OpenSetDigits):
    def __init__(self, purpose):
        super().__init__(purpose)
        self.transform = torchvision.transforms.ToTensor()
        self.target_transform = target_vector
    def __getitem__(self, index):
        return super().__getitem__(index)

# %% type_call
OpenSetDataset = type("OpenSetDataset", (OpenSetDigits,), {"__getitem__": lambda self, index: tuple([self.data[index].expand(1, 28, 28) / 255, target_vector(int(self.targets[index]))])})

# %% v2
from torchvision.transforms import v2
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        image = v2.functional.to_dtype(self.data[index].unsqueeze(0), torch.float32, scale=True)
        return image, target_vector(int(self.targets[index]))

# %% own_vector
class OpenSetDataset(OpenSetDigits):
    def __getitem__(self, index):
        x = torch.empty(1, 28, 28)
        x[0] = self.data[index]
        x /= 255
        hits = (torch.tensor([4, 5, 8, 9]) == self.targets[index]).float()
        return x, hits if hits.any() else torch.full_like(hits, 0.25)
