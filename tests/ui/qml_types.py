"""Describes the view models to qmllint, so that it checks every property a screen asks for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMetaMethod, QMetaObject, QObject


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


def _component(module: str, kind: type[QObject]) -> str:
    meta: QMetaObject = kind.staticMetaObject
    name = kind.__name__
    lines = [
        "  Component {",
        f'    name: "{name}"; accessSemantics: "reference"; prototype: "QObject"',
        f'    exports: ["{module}/{name} 1.0"]; exportMetaObjectRevisions: [256]',
        "    isCreatable: false",
    ]
    own = range(QObject.staticMetaObject.propertyCount(), meta.propertyCount())
    for index in own:
        prop = meta.property(index)
        type_name = prop.typeName()
        pointer = "; isPointer: true" if type_name.endswith("*") else ""
        constant = "; isPropertyConstant: true" if prop.isConstant() else ""
        lines.append(
            f'    Property {{ name: "{prop.name()}"; type: "{type_name.rstrip("*")}"; '
            f"isReadonly: {'false' if prop.isWritable() else 'true'}{pointer}{constant}"
            f'; notify: "changed"; read: "{prop.name()}" }}'
        )
    for index in range(QObject.staticMetaObject.methodCount(), meta.methodCount()):
        lines.append(_method(meta.method(index)))
    return "\n".join([*lines, "  }"])


def _method(method: QMetaMethod) -> str:
    word = "Signal" if method.methodType() is QMetaMethod.MethodType.Signal else "Method"
    name = bytes(method.name().data()).decode()
    returned = method.typeName()
    result = "" if returned in ("", "void") else f'; type: "{returned.rstrip("*")}"'
    result += "; isPointer: true" if returned.endswith("*") else ""
    names = [bytes(n.data()).decode() for n in method.parameterNames()]
    kinds = [bytes(t.data()).decode() for t in method.parameterTypes()]
    parameters = "".join(
        f'\n      Parameter {{ name: "{given or f"p{place}"}"; type: "{kind.rstrip("*")}" }}'
        for place, (given, kind) in enumerate(zip(names, kinds, strict=True))
    )
    return f'    {word} {{\n      name: "{name}"{result}{parameters}\n    }}'
