pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// A page of the wizard: where one is, a title over what scrolls, and the ways on in the dock.
// In:  setup.
FocusScope {
    id: root

    required property SetupViewModel setup

    readonly property bool asking: setup.how !== ""
    readonly property bool typing: asking && setup.how !== "choice" && setup.how !== "several"
    readonly property int ground: dock.y
    // Wide panels read better in a column that an eye can follow, unless two things stand side by side.
    readonly property bool wide: typing || setup.fingerprint.length > 0
    readonly property int columnWidth: Math.min(width - 2 * Theme.margin, Theme.dp(Theme.portrait || wide ? 1840 : 1240))

    objectName: "page-" + setup.page
    Accessible.role: Accessible.Pane
    Accessible.name: setup.title

    // A keyboard that the installer has plugged in.
    Keys.onPressed: event => {
        if (!root.typing || root.setup.busy)
            return;
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.setup.primary();
        else if (event.key === Qt.Key_Backspace)
            root.setup.type(root.setup.entry.slice(0, -1));
        else if (event.text.length === 1 && event.text >= " ")
            root.setup.type(root.setup.entry + event.text);
        else
            return;
        event.accepted = true;
    }

    Wash {
    }

    Item {
        id: hands

        focus: true
    }

    SetupHead {
        id: head

        x: Theme.margin
        y: Theme.dp(Theme.portrait ? 40 : 16)
        width: root.width - 2 * Theme.margin
        setup: root.setup
    }

    Flickable {
        id: flick

        readonly property string page: root.setup.page

        objectName: "page"
        anchors.top: head.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: dock.y + dock.radius - y
        clip: true
        contentWidth: width
        contentHeight: column.y + column.height + Math.max(Theme.dp(32), dock.shade) + dock.radius
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        onPageChanged: {
            contentY = 0;
            hands.forceActiveFocus();
        }

        Column {
            id: column

            x: Math.round((root.width - root.columnWidth) / 2)
            y: Theme.dp(Theme.portrait ? 44 : Theme.shallow ? 8 : 20)
            width: root.columnWidth
            spacing: Theme.dp(Theme.portrait ? 32 : 16)

            TitleBlock {
                id: heading

                width: parent.width
                token: Theme.portrait && !Theme.large ? "hero88" : Theme.shallow ? "h2" : "h1"
                sentenceToken: Theme.portrait ? "lead" : "body"
                title: root.setup.title
                sentence: root.setup.sentence
            }

            Loader {
                width: parent.width
                sourceComponent: root.asking ? question : found
            }
        }
    }

    SetupDock {
        id: dock

        setup: root.setup
    }

    Component {
        id: question

        QuestionPage {
            setup: root.setup
            room: flick.height - dock.radius - column.y - heading.height - column.spacing - Theme.dp(32)
        }
    }

    Component {
        id: found

        FoundPage {
            setup: root.setup
        }
    }
}
