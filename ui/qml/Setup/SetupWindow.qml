import QtQuick
import QtQuick.Window
import Kiosk
import Kiosk.Core

// The wizard over the whole panel: one question a page, or what a step has found.
// In:  setup.
Window {
    id: root

    required property SetupViewModel setup
    property string family: "Manrope"
    property bool mirrored: Qt.locale(setup.language).textDirection === Qt.RightToLeft

    color: Theme.paper
    title: qsTr("Setting up the kiosk")
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    component Wish: Binding {
        target: Theme
    }

    Wish {
        property: "windowWidth"
        value: root.width
    }

    Wish {
        property: "windowHeight"
        value: root.height
    }

    Wish {
        property: "diagonalInches"
        value: root.setup.panelInches
    }

    Wish {
        property: "family"
        value: root.family
    }

    Wish {
        property: "mirrored"
        value: root.mirrored
    }

    Wish {
        property: "scheme"
        value: root.setup.theme
    }

    Wish {
        property: "textScale"
        value: root.setup.textScale
    }

    SetupFrame {
        anchors.fill: parent
        focus: true
        setup: root.setup
    }
}
