import ForgeReconciler from "@forge/react";
import { AdminPage } from "./admin";

ForgeReconciler.render(<AdminPage />);
