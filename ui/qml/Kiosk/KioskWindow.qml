import QtQuick
import QtQuick.Window
import Kiosk.Core

// The touchscreen: one window over the whole panel. Its size comes from outside.
// In:  the view models, that of speech where there is a voice; diagonalInches of the panel, lowerEdgeMm (of its picture, above the
//      floor), terminalSide, family (typeface of the language).
Window {
    id: root

    required property SessionViewModel session
    required property ServiceViewModel service
    required property AttractViewModel attract
    required property MenuViewModel menu
    required property SearchViewModel search
    required property DishViewModel dish
    required property ComboViewModel combo
    required property BasketViewModel basket
    required property NoteViewModel note
    required property LoyaltyViewModel loyalty
    required property SignInViewModel signIn
    required property PayViewModel pay
    required property PurchaseViewModel purchase
    required property StaffViewModel staff
    required property StaffPurchaseViewModel staffPurchase
    property SpeechViewModel speech: null
    property real diagonalInches: 24
    property int lowerEdgeMm: 900
    property string terminalSide: "right"
    property string family: "Manrope"
    property bool mirrored: Qt.locale(session.language).textDirection === Qt.RightToLeft

    // The key that leads back.
    function goBack() {
        screens.stepBack();
    }

    color: Theme.paper
    title: service.restaurant
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
        value: root.diagonalInches
    }

    Wish {
        property: "lowerEdgeMm"
        value: root.lowerEdgeMm
    }

    Wish {
        property: "lowWished"
        value: root.session.lowMode
    }

    Wish {
        property: "stepwise"
        value: root.session.stepByStep
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
        property: "textScale"
        value: root.session.textScalePercent / 100
    }

    Wish {
        property: "scheme"
        value: root.session.contrast
    }

    Wish {
        property: "reducedMotion"
        value: root.session.reducedMotion
    }

    Wish {
        property: "brandName"
        value: root.service.restaurant
        when: root.service.restaurant !== ""
    }

    Screens {
        id: screens

        anchors.fill: parent
        focus: true
        visible: !root.staff.open
        enabled: visible
        session: root.session
        service: root.service
        attract: root.attract
        menu: root.menu
        search: root.search
        dish: root.dish
        combo: root.combo
        basket: root.basket
        note: root.note
        loyalty: root.loyalty
        signIn: root.signIn
        pay: root.pay
        purchase: root.purchase
        speech: root.speech
        terminalSide: root.terminalSide
    }

    // Staff mode is made when it is opened, from a module of its own: no guest waits for it.
    Loader {
        id: staffLayer

        readonly property bool wanted: root.staff.open

        anchors.fill: parent
        onWantedChanged: {
            if (wanted) {
                setSource("../Staff/StaffLayer.qml", {
                    "staff": root.staff,
                    "purchase": root.staffPurchase
                });
                forceActiveFocus();
            } else {
                source = "";
                screens.regainFocus();
            }
        }
    }

    CornerWatch {
        anchors.fill: parent
        onCornerTouched: corner => {
            if (!root.staff.open)
                root.staff.touchCorner(corner);
        }
        onTouched: {
            if (root.staff.open)
                root.staff.touch();
        }
    }
}
