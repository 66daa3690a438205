pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Which screen is shown, how one gives way to the next, and what lies over them.
// A screen is made when it is first wanted and unmade once it has left; the menu keeps its place
// until the guest is gone. Every touch is told to the session.
// In low mode the screens lie in the band at the bottom, under a shop window.
// In:  the view models; speech (null: never spoken), terminalSide (right, left, below).
FocusScope {
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
    property SpeechViewModel speech: null
    property string terminalSide: "right"

    readonly property string current: session.screen
    readonly property bool panelled: Theme.wide && !(Theme.stepwise && current === "menu") && ["menu", "search", "dish", "combo", "loyalty", "phone", "code", "pay"].includes(current)
    property int ground: height
    property Page page: null // the one that is shown

    // One step back, as the utility does it: to the question before, else to the screen before.
    function stepBack() {
        if (!page?.stepBack() && session.canGoBack)
            session.back();
    }

    // Keys go to the screen again once the last sheet has gone.
    function regainFocus() {
        if (session.sheet === "none")
            forceActiveFocus();
    }

    // The place a screen takes, for as long as it is needed.
    component Place: Loader {
        id: place

        required property string name
        property bool kept: false
        property bool panelled: false
        readonly property bool shown: root.current === name
        property real shift: 0

        objectName: "place-" + name
        x: shift + (panelled && Theme.wide && Theme.mirrored ? panel.width : 0)
        width: root.width - (panelled && Theme.wide ? panel.width : 0)
        height: pages.height
        active: false
        visible: opacity > 0
        enabled: shown
        focus: shown
        opacity: 0
        z: shown ? 1 : 0

        onShownChanged: shown ? enter() : leave()
        onLoaded: tell()
        Component.onCompleted: {
            if (shown) {
                active = true;
                opacity = 1;
            }
        }

        function tell() {
            if (shown && item)
                root.page = item as Page;
        }

        function enter() {
            leaving.stop();
            active = true;
            tell();
            shift = (root.session.goingBack !== Theme.mirrored ? -1 : 1) * (Theme.reducedMotion ? 0 : Theme.dp(24));
            coming.restart();
        }

        function leave() {
            coming.stop();
            leaving.restart();
        }

        ParallelAnimation {
            id: coming

            NumberAnimation {
                target: place
                property: "opacity"
                to: 1
                duration: Math.max(80, Theme.pageIn)
                easing.type: Easing.OutCubic
            }
            NumberAnimation {
                target: place
                property: "shift"
                to: 0
                duration: Theme.pageIn
                easing.type: Easing.OutCubic
            }
        }

        SequentialAnimation {
            id: leaving

            NumberAnimation {
                target: place
                property: "opacity"
                to: 0
                // Two whole screens blended over each other hold the software renderer for three
                // frames; there the one that leaves is gone at once and the other fades in.
                duration: place.GraphicsInfo.api === GraphicsInfo.Software ? 0 : Math.max(80, Theme.pageOut)
                easing.type: Easing.InCubic
            }
            ScriptAction {
                script: {
                    if (!place.kept || root.current === "attract")
                        place.active = false;
                }
            }
        }

        Binding {
            target: root
            property: "ground"
            // The one that leaves must not bring back what was before it.
            restoreMode: Binding.RestoreNone
            when: place.shown && place.item !== null
            value: pages.y + ((place.item as Page)?.ground ?? pages.height)
        }
    }

    Loader {
        id: shopWindow

        width: root.width
        height: Theme.windowedHeight + (root.page?.lift ?? 0)
        active: Theme.low
        sourceComponent: ShopWindow {
            showing: root.page?.showing ?? null
        }
    }

    Shadow {
        anchors.fill: pages
        anchors.topMargin: root.page?.lift ?? 0
        visible: Theme.low && !Theme.contrast
        kind: "dock"
        radius: Theme.radiusDock
    }

    Item {
        id: pages

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.glassHeight
        clip: Theme.low

        Place {
            name: "attract"
            sourceComponent: AttractScreen {
                session: root.session
                service: root.service
                loyalty: root.loyalty
                attract: root.attract
            }
        }

        Place {
            name: "order-type"
            sourceComponent: OrderTypeScreen {
                session: root.session
                loyalty: root.loyalty
            }
        }

        Place {
            name: "menu"
            kept: root.current !== "attract"
            panelled: !Theme.stepwise
            sourceComponent: Theme.stepwise ? stepMenu : menuScreen

            Component {
                id: menuScreen

                MenuScreen {
                    session: root.session
                    menu: root.menu
                    search: root.search
                    basket: root.basket
                    loyalty: root.loyalty
                }
            }

            Component {
                id: stepMenu

                StepMenuScreen {
                    session: root.session
                    menu: root.menu
                    search: root.search
                    basket: root.basket
                    loyalty: root.loyalty
                }
            }
        }

        Place {
            name: "search"
            panelled: true
            sourceComponent: SearchScreen {
                session: root.session
                search: root.search
                basket: root.basket
                loyalty: root.loyalty
            }
        }

        Place {
            name: "dish"
            panelled: true
            sourceComponent: DishScreen {
                session: root.session
                dish: root.dish
            }
        }

        Place {
            name: "combo"
            panelled: true
            sourceComponent: ComboScreen {
                session: root.session
                combo: root.combo
            }
        }

        Place {
            name: "basket"
            sourceComponent: BasketScreen {
                session: root.session
                basket: root.basket
                note: root.note
                loyalty: root.loyalty
            }
        }

        Place {
            name: "note"
            sourceComponent: NoteScreen {
                session: root.session
                basket: root.basket
                note: root.note
            }
        }

        Place {
            name: "loyalty"
            panelled: true
            sourceComponent: LoyaltyScreen {
                session: root.session
                loyalty: root.loyalty
            }
        }

        Place {
            name: "phone"
            panelled: true
            sourceComponent: PhoneScreen {
                session: root.session
                loyalty: root.loyalty
                signIn: root.signIn
            }
        }

        Place {
            name: "code"
            panelled: true
            sourceComponent: CodeScreen {
                session: root.session
                signIn: root.signIn
            }
        }

        Place {
            name: "pay"
            panelled: true
            sourceComponent: PayScreen {
                session: root.session
                pay: root.pay
                terminalSide: root.terminalSide
            }
        }

        Place {
            name: "terminal"
            sourceComponent: TerminalScreen {
                session: root.session
                purchase: root.purchase
                terminalSide: root.terminalSide
            }
        }

        Place {
            name: "checking"
            sourceComponent: CheckingScreen {
                session: root.session
                purchase: root.purchase
            }
        }

        Place {
            name: "done"
            sourceComponent: DoneScreen {
                session: root.session
                purchase: root.purchase
            }
        }

        Place {
            name: "out-of-service"
            sourceComponent: OutOfServiceScreen {
                session: root.session
                service: root.service
            }
        }

        BasketPanel {
            id: panel

            anchors.top: parent.top
            anchors.bottom: parent.bottom
            x: Theme.mirrored ? 0 : root.width - width
            z: 2
            visible: root.panelled
            openable: !["loyalty", "phone", "code", "pay"].includes(root.current)
            session: root.session
            basket: root.basket
            loyalty: root.loyalty
        }
    }

    ToastLayer {
        // Beside the sums at the side of a wide screen, not over them.
        anchors.fill: parent
        anchors.rightMargin: root.panelled || Theme.wide && root.current === "basket" ? panel.width : 0
        session: root.session
        ground: root.ground
    }

    IdleSheet {
        session: root.session
        basket: root.basket
        onClosed: root.regainFocus()
    }

    ConfirmCancelSheet {
        session: root.session
        basket: root.basket
        onClosed: root.regainFocus()
    }

    JoinSheet {
        session: root.session
        signIn: root.signIn
        onClosed: root.regainFocus()
    }

    SecondCardSheet {
        session: root.session
        loyalty: root.loyalty
        onClosed: root.regainFocus()
    }

    MoreSheet {
        session: root.session
        onClosed: root.regainFocus()
    }

    LanguageSheet {
        session: root.session
        onClosed: root.regainFocus()
    }

    AccessSheet {
        session: root.session
        speech: root.speech
        onClosed: root.regainFocus()
    }

    HelpSheet {
        session: root.session
        onClosed: root.regainFocus()
    }

    // Sees every press first and takes none. The idle warning has its own say.
    Item {
        anchors.fill: parent
        z: 10

        PointHandler {
            acceptedDevices: PointerDevice.AllDevices
            onActiveChanged: {
                if (active && root.session.sheet !== "idle")
                    root.session.touch();
            }
        }
    }

    Keys.onPressed: event => {
        root.session.touch();
        event.accepted = false;
    }
}
