"""Describes the view models to qmllint, so that it checks every property a screen asks for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import cast

from PySide6.QtCore import QByteArray, QMetaMethod, QMetaObject, QObject

import ui.viewmodels


def write_types(folder: Path, module: str, types: Sequence[type[QObject]]) -> None:
    """Writes `qmldir` and `plugins.qmltypes` of `module` below `folder`, an import path."""
    place = folder.joinpath(*module.split("."))
    place.mkdir(parents=True, exist_ok=True)
    place.joinpath("qmldir").write_text(
        f"module {module}\ntypeinfo plugins.qmltypes\n", encoding="utf-8"
    )
    described = "\n".join(_component(module, kind) for kind in types)
    place.joinpath("plugins.qmltypes").write_text(
        f"import QtQuick.tooling 1.2\nModule {{\n{described}\n}}\n", encoding="utf-8"
    )


def view_model_types() -> list[type[QObject]]:
    """Every class of `ui.viewmodels` that QML knows by name."""
    found: dict[str, type[QObject]] = {}
    for module in iter_modules(ui.viewmodels.__path__, "ui.viewmodels."):
        for kind in vars(import_module(module.name)).values():
            ours = isinstance(kind, type) and issubclass(kind, QObject)
            if ours and kind.__module__ == module.name:
                found[kind.__name__] = kind
    return list(found.values())


def _component(module: str, kind: type[QObject]) -> str:
    meta = _meta(kind)
    plain = _meta(QObject)
    name = kind.__name__
    lines = [
        "  Component {",
        f'    name: "{name}"; accessSemantics: "reference"; prototype: "QObject"',
        f'    exports: ["{module}/{name} 1.0"]; exportMetaObjectRevisions: [256]',
        "    isCreatable: false",
    ]
    own = range(plain.propertyCount(), meta.propertyCount())
    for index in own:
        prop = meta.property(index)
        type_name = _text(prop.typeName())
        pointer = "; isPointer: true" if type_name.endswith("*") else ""
        constant = "; isPropertyConstant: true" if prop.isConstant() else ""
        lines.append(
            f'    Property {{ name: "{_text(prop.name())}"; type: "{type_name.rstrip("*")}"; '
            f"isReadonly: {'false' if prop.isWritable() else 'true'}{pointer}{constant}"
            f'; notify: "changed"; read: "{_text(prop.name())}" }}'
        )
    methods = range(plain.methodCount(), meta.methodCount())
    lines.extend(_method(meta.method(index)) for index in methods)
    return "\n".join([*lines, "  }"])


def _method(method: QMetaMethod) -> str:
    word = "Signal" if method.methodType() is QMetaMethod.MethodType.Signal else "Method"
    name = _text(method.name())
    returned = _text(method.typeName())
    result = "" if returned in ("", "void") else f'; type: "{returned.rstrip("*")}"'
    result += "; isPointer: true" if returned.endswith("*") else ""
    names = [_text(each) for each in method.parameterNames()]
    kinds = [_text(each) for each in method.parameterTypes()]
    parameters = "".join(
        f'\n      Parameter {{ name: "{given or f"p{place}"}"; type: "{kind.rstrip("*")}" }}'
        for place, (given, kind) in enumerate(zip(names, kinds, strict=True))
    )
    return f'    {word} {{\n      name: "{name}"{result}{parameters}\n    }}'


def _text(name: object) -> str:
    """Qt's names come as QByteArray, bytes or str, by the method that gives them."""
    if isinstance(name, str):
        return name
    return bytes(name.data() if isinstance(name, QByteArray) else cast("bytes", name)).decode()


def _meta(kind: type[QObject]) -> QMetaObject:
    return cast("QMetaObject", vars(kind)["staticMetaObject"])
